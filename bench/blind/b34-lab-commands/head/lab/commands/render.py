"""Renders plates."""
import decimal
import unicodedata
import xml.dom.minidom
import xml.sax

from lab.registry import command

SYMBOLS = {chr(code): unicodedata.name(chr(code), "") for code in range(0x2000, 0x7000)}
LETTERS = {chr(code): unicodedata.decomposition(chr(code)) for code in range(0x20, 0x7000)}


@command("render")
def run(options):
    print(xml.dom.minidom.Document.__name__, xml.sax.ContentHandler.__name__, decimal.getcontext().prec, len(SYMBOLS))
    return 0
