"""Prices orders in several currencies."""
from orders import orders
from pricing import Pricing

ORDERS = 5000


def main() -> None:
    pricing = Pricing()
    total = sum(pricing.price(order) for order in orders(ORDERS))
    print("orders", ORDERS, "total", total)


if __name__ == "__main__":
    main()
