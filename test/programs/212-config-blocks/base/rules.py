"""The rules: functions that take an interface and return a complaint or None."""


def jumbo_frames(interface, vlan):
    mtu = interface.first("mtu")
    if mtu is None or int(mtu.argument) < 9000:
        return "no jumbo frames"


def guarded(interface, vlan):
    tree = interface.first("spanning-tree")
    if tree is None:
        return "no spanning tree"
    if tree.first("guard") is None:
        return "no root guard"


def vlan_is_tagged(interface, vlan):
    for block in interface.find("vlan"):
        if int(block.argument) == vlan and block.first("tagged") is None:
            return "vlan %d is not tagged" % vlan


def described(interface, vlan):
    if interface.first("description") is None:
        return "no description"


RULES = (jumbo_frames, guarded, vlan_is_tagged, described)


def check(root, rules, vlan):
    for rule in rules:
        for interface in root.find("interface"):
            complaint = rule(interface, vlan)
            if complaint:
                yield "%s: %s" % (interface.argument, complaint)
