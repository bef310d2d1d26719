"""Dispatches commands of a session to their handlers."""
import handlers
from router import Router

COMMANDS = 9000


def main() -> None:
    router = Router()
    for name in ("open", "close", "move", "scale", "label"):
        router.add(name, getattr(handlers, f"on_{name}"))
    state = {"shapes": 0, "moves": 0, "text": ""}
    for number in range(COMMANDS):
        name = ("open", "move", "scale", "label", "move", "close")[number % 6]
        router.dispatch(name, state, number=number, factor=number % 5 + 1, text=f"shape {number}", user="anna")
    print("commands", router.dispatched, {key: state[key] for key in ("shapes", "moves")}, len(state["text"]))


if __name__ == "__main__":
    main()
