"""Talk to a partner while a watcher looks after the transcript."""
from chat import Partner
from watcher import Watcher

LINES = 120


def main():
    transcript = []
    watcher = Watcher(transcript)
    partner = Partner()
    watcher.start()
    partner.start()
    for number in range(LINES):
        transcript.append(partner.ask("line %d" % number))
    partner.close()
    watcher.stop()
    print("%d lines, last %r" % (len(transcript), transcript[-1]))


if __name__ == "__main__":
    main()
