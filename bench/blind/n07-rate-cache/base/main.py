"""Prices orders in several currencies."""
from orders import orders
from rates import price

ORDERS = 5000


def main() -> None:
    total = 0
    for order in orders(ORDERS):
        total += price(order)
    print("orders", ORDERS, "total", total)


if __name__ == "__main__":
    main()
