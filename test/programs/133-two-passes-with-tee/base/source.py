"""Log lines, written and parsed."""
import os


def write_sample(folder, lines):
    path = os.path.join(folder, "access.log")
    with open(path, "w", encoding="utf-8") as out:
        for number in range(lines):
            out.write("%d GET /page/%d?session=%d 200 %d\n" % (1000 + number // 9, number % 83, number, number % 4096))
    return path


def parse(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            time, method, target, status, size = line.split()
            yield {"time": int(time), "method": method, "target": target, "status": status, "size": int(size)}
