"""Downloads a bundle and checks it."""
import os

from bundle import Bundle


def main() -> None:
    bundle = Bundle(int(os.environ["PORT"]))
    size, digest = bundle.download()
    print("bundle", size, "bytes", digest)


if __name__ == "__main__":
    main()
