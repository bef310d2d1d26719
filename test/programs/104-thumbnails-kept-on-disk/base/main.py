"""Answer requests for pictures."""
import asyncio

from gallery import Gallery


async def main():
    gallery = Gallery()
    pictures = await asyncio.gather(*(gallery.picture(number % 30) for number in range(450)))
    print("%d pictures, %s" % (len(pictures), gallery.rendered <= 450))


if __name__ == "__main__":
    asyncio.run(main())
