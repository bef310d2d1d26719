"""A very small web framework: routes, response models, JSON."""
import functools
import json

from .fields import check, dump


class App:
    def __init__(self):
        self._routes = {}

    def route(self, path, model):
        def register(handler):
            self._routes[path] = self._endpoint(handler, model)
            return handler
        return register

    def _endpoint(self, handler, model):
        @functools.wraps(handler)
        async def endpoint(query):
            result = await handler(**query)
            return self._encode(result, model)
        return endpoint

    @staticmethod
    def _encode(result, model):
        items = []
        for item in result:
            data = json.loads(json.dumps(dump(item, model), default=str))
            items.append(check(data, model))
        return json.dumps(items)

    async def handle(self, path, query):
        try:
            endpoint = self._routes[path]
        except KeyError:
            return 404, "no page at %s" % path
        return 200, await endpoint(query)
