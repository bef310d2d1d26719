"""Book payments to accounts."""
import asyncio

from bank import Bank

ACCOUNTS = 12
PAYMENTS = 60


async def main():
    bank = Bank()
    await asyncio.gather(
        *(bank.book("account %d" % (number % ACCOUNTS), number) for number in range(PAYMENTS))
    )
    print("%d accounts, %d in all" % (len(bank.balances), sum(bank.balances.values())))


if __name__ == "__main__":
    asyncio.run(main())
