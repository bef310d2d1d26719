"""Recognises browsers and devices in user agents."""
import functools
import itertools
import re
from collections import namedtuple

Agent = namedtuple("Agent", "family major minor device")

ENGINES = ("Gecko", "AppleWebKit", "Presto", "Trident", "Goanna", "KHTML")
VENDORS = (
    "Acer", "Alcatel", "Archos", "Asus", "Blackview", "Coolpad", "Cubot", "Doogee", "Fairphone", "Gionee",
    "Haier", "Hisense", "Huawei", "Infinix", "Kyocera", "Lenovo", "Meizu", "Motorola", "Nokia", "OnePlus",
    "Oppo", "Panasonic", "Prestigio", "Realme", "Samsung", "Sharp", "Sony", "Tecno", "Ulefone", "Umidigi",
    "Vivo", "Vodafone", "Wiko", "Xiaomi", "Yota", "ZTE",
)
FORMS = ("Phone", "Tablet", "TV", "Watch")
BROWSERS = ("Firefox", "Chrome", "Version", "OPR", "Edg", "SamsungBrowser", "UCBrowser", "Vivaldi")

BROWSER = r"(?:^|[ ;(])({browser})/(\d+)\.(\d+)(?:\.\d+)*(?:[ ;)].*?(?:Mobile|Tablet|Safari)(?:/[\d.]+)?)?"
DEVICE = (r"(?:Android|Linux)[^;()]*; (?:[a-z]{{2}}[-_][A-Za-z]{{2}}; )?({vendor})[ _-]?"
          r"([A-Z]{{1,4}}[ _-]?\d{{1,4}}[A-Za-z]{{0,3}}|[A-Za-z]+ \d+)(?: Build/[\w.]+)?(?: {form})?[;)].*?{engine}")


class Rule:
    """A pattern; a mistake in it is reported at once."""

    __slots__ = ("search",)

    def __init__(self, template, **names):
        self.search = re.compile(template.format(**names), re.IGNORECASE).search


BROWSER_RULES = [Rule(BROWSER, browser=browser) for browser in BROWSERS]
DEVICE_RULES = [Rule(DEVICE, vendor=vendor, engine=engine, form=form)
                for vendor, engine, form in itertools.product(VENDORS, ENGINES, FORMS)]


def _first(rules, text):
    return next(filter(None, (rule.search(text) for rule in rules)), None)


@functools.lru_cache(maxsize=1024)
def parse(text):
    browser = _first(BROWSER_RULES, text)
    family, major, minor = browser.groups() if browser else ("other", "0", "0")
    device = None
    if "Android" in text:
        found = _first(DEVICE_RULES, text)
        device = " ".join(found.groups()) if found else "unknown"
    return Agent(family, int(major), int(minor), device)
