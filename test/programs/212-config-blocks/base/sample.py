"""A configuration as the device would print it."""


def make_config(interfaces):
    lines = ["hostname core1"]
    for number in range(interfaces):
        lines.append("interface eth%d" % number)
        lines.append("  description port %d" % number)
        lines.append("  mtu %d" % (9000 if number % 9 else 1500))
        if number % 4:
            lines.append("  spanning-tree")
            lines.append("    guard root")
        lines.append("  vlan %d" % (number % 20))
        lines.append("    tagged")
    return "\n".join(lines) + "\n"
