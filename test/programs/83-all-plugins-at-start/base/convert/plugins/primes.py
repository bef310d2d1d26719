"""Numbers to primes."""
LIMIT = 2_600_000
_sieve = bytearray([1]) * LIMIT
for _number in range(2, int(LIMIT ** 0.5) + 1):
    if _sieve[_number]:
        for _multiple in range(_number * _number, LIMIT, _number):
            _sieve[_multiple] = 0
PRIMES = [number for number in range(2, LIMIT) if _sieve[number]]


def convert(value):
    return float(PRIMES[int(value)])
