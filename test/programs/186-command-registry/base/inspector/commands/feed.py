"""feed: write the feed of a site."""
import xml.dom.minidom
import xml.etree.ElementTree as ElementTree
import xml.sax.saxutils
import xmlrpc.client


def run(arguments):
    feed = ElementTree.Element("feed")
    for title in arguments:
        ElementTree.SubElement(feed, "entry").text = xml.sax.saxutils.unescape(title)
    text = ElementTree.tostring(feed, encoding="unicode")
    print(xml.dom.minidom.parseString(text).toprettyxml())
    print(len(xmlrpc.client.dumps((text,), "publish")))
