"""A chat server: some people write into a room with many members."""
import asyncio

from room import Member, Room

WRITERS = 6
MESSAGES = 5
TEXT = "hello @user%d and @user%d, the meeting of the group moves to thursday, same place as before, part %d"


async def write(room, writer):
    for number in range(MESSAGES):
        await room.post("user%d" % writer, TEXT % (writer + 1, writer + 40, number))


async def main():
    room = Room(Member("user%d" % number) for number in range(60))
    await asyncio.gather(*(write(room, writer) for writer in range(WRITERS)))
    print("%d lines, %d mentions" % (room.lines, room.mentions))


if __name__ == "__main__":
    asyncio.run(main())
