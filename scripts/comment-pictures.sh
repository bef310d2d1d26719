#!/usr/bin/env bash
# Turns comments in Markdown into pictures, as a reader of a pull request sees them.
#   scripts/comment-pictures.sh FOLDER OUT      every FOLDER/*.md becomes OUT/*.png
# Needs cmark-gfm and chromium (Debian: apt-get install cmark-gfm chromium fonts-noto-color-emoji) and ImageMagick's convert.
set -euo pipefail
from=$1 out=$2
mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for file in "$from"/*.md; do
  name=$(basename "$file" .md)
  {
    cat <<'CSS'
<!doctype html><meta charset="utf-8"><style>
body { font: 16px/1.5 "DejaVu Sans", sans-serif; color: #1f2328; background: #fff; width: 860px; margin: 16px; }
h2 { font-size: 1.4em; border-bottom: 1px solid #d1d9e0; padding-bottom: .3em } h3 { font-size: 1.2em }
a { color: #0969da; text-decoration: none } code { font: 85% "DejaVu Sans Mono", monospace; background: #eff1f3; border-radius: 6px; padding: .2em .4em }
pre { background: #f6f8fa; border-radius: 6px; padding: 12px; overflow: auto } pre code { background: none; padding: 0 }
table { border-collapse: collapse; font-size: 14px } td, th { border: 1px solid #d1d9e0; padding: 5px 10px } tr:nth-child(2n) { background: #f6f8fa }
</style>
CSS
    cmark-gfm --unsafe -e table -e strikethrough -e autolink -e tagfilter "$file"
  } > "$work/page.html"
  chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --window-size=900,2400 --user-data-dir="$work/profile" \
    --screenshot="$work/page.png" "file://$work/page.html" > /dev/null 2>&1
  convert "$work/page.png" -trim -bordercolor white -border 12 -colors 64 "$out/$name.png"
done
