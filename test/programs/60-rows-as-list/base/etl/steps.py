"""The three steps."""
import hashlib


def line_of(number):
    return "%08d;customer-%03d;%d;%s" % (number, number % 211, number % 1000, "x" * 200)


def extract(count):
    for number in range(count):
        fields = line_of(number).split(";")
        yield {"id": fields[0], "customer": fields[1], "amount": fields[2], "note": fields[3]}


def transform(rows):
    for row in rows:
        key = hashlib.sha256((row["note"] + row["id"]).encode()).hexdigest()
        yield row["customer"] + key[:1], int(row["amount"]) * 100


def load(pairs):
    turnover = {}
    for customer, cents in pairs:
        turnover[customer] = turnover.get(customer, 0) + cents
    return turnover
