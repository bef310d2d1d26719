"""Pages of comments."""
import asyncio
import html


async def render_thread(api, authors, number, count):
    comments = await api.comments(number, count)
    names = await asyncio.gather(*(authors.name(comment["author"]) for comment in comments))
    lines = ["<h1>Thread %d</h1>" % number]
    for name, comment in zip(names, comments):
        lines.append("<p><b>%s</b> %s</p>" % (html.escape(name), html.escape(comment["text"])))
    return "\n".join(lines)
