"""Takes batches of measurements in."""
from batches import batches
from intake import Intake

BATCHES = 40


def main() -> None:
    intake = Intake()
    for batch in batches(BATCHES):
        intake.take(batch)
    print("rows", intake.rows, "checksum", intake.checksum)


if __name__ == "__main__":
    main()
