"""Reference data and samples, made up."""
from typing import Dict, List


def table(size: int) -> Dict[str, int]:
    return {f"allele-{number:06}": number * 7919 % 1000 for number in range(size)}


def samples(count: int) -> List[List[str]]:
    return [[f"allele-{(number * 37 + place * 101) % 9000:06}" for place in range(30)] for number in range(count)]
