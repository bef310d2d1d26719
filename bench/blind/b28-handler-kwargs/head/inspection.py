"""Looks at functions. Routers and background jobs use it."""
import inspect
from typing import Any, Callable, Dict, Tuple


def parameters_of(function: Callable) -> Tuple[str, ...]:
    """Names of a function's parameters, in order."""
    signature = inspect.signature(function)
    return tuple(signature.parameters)


def select_arguments(function: Callable, arguments: Dict[str, Any]) -> Dict[str, Any]:
    """Those of the arguments that a function takes beside its first one."""
    return {name: arguments[name] for name in parameters_of(function)[1:]}
