"""The catalogue of a shop and its prices."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Product:
    sku: str
    name: str
    price: int
    discontinued: bool = False


@dataclass(frozen=True)
class Catalog:
    """All products of a season; never changes once it is loaded."""

    __slots__ = ("season", "products")
    season: str
    products: tuple

    @property
    def by_sku(self):
        return {product.sku: product for product in self.products if not product.discontinued}

    def find(self, sku):
        return self.by_sku.get(sku)

    def price(self, sku, count):
        product = self.find(sku)
        if product is None:
            return 0
        return product.price * count * (95 if count >= 10 else 100) // 100


def load(season, size):
    products = [
        Product("SKU-%05d" % number, "Product %d" % number, 100 + number * 37 % 900, number % 17 == 0)
        for number in range(size)
    ]
    return Catalog(season, tuple(products))
