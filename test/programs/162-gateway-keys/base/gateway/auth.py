"""Checks that the token of a request was signed for its tenant."""
import hashlib
import hmac


class Guard:
    def __init__(self, keys, public_paths):
        self.keys = keys
        self.public_paths = frozenset(public_paths)

    async def check(self, request):
        if request.path in self.public_paths:
            return True
        return await self._verify(request)

    async def _verify(self, request):
        key = await self.keys.key_of(request.tenant)
        expected = hmac.new(key, request.tenant.encode(), hashlib.sha256).hexdigest()
        given = self._signature(request, key)
        return hmac.compare_digest(expected, given)

    def _signature(self, request, key):
        _, _, tenant = request.token.partition("-")
        return hmac.new(key, tenant.encode(), hashlib.sha256).hexdigest()
