"""Pages of comments."""
import html


async def render_thread(api, authors, number, count):
    comments = await api.comments(number, count)
    lines = ["<h1>Thread %d</h1>" % number]
    for comment in comments:
        name = await authors.name(comment["author"])
        lines.append("<p><b>%s</b> %s</p>" % (html.escape(name), html.escape(comment["text"])))
    return "\n".join(lines)
