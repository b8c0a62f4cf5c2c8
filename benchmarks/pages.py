"""What a page of an occupation costs: ``python -m benchmarks.pages`` prints bytes and server times as JSON.

Serves the index in ``DESTINAI_HOME`` inside this process, without a network; the widget's chat is not loaded, as it is
not before a visitor opens it.
"""

import argparse
import asyncio
import json
import random
import re
import time
from collections.abc import Sequence

import httpx

from bot.settings import Settings
from bot.wiring import open_services
from web.app import create_app

_LOADED = re.compile(r'<(?:script|link)\b[^>]*?(?:src|href)="(/(?:static/|widget\.js)[^"]*)"')
_SEED = 7


async def _bytes_of(client: httpx.AsyncClient, path: str) -> int:
    """The bytes of one answer as they travel, headers left out."""
    async with client.stream("GET", path) as response:
        response.raise_for_status()
        return len(b"".join([part async for part in response.aiter_raw()]))


async def _measure(client: httpx.AsyncClient, paths: Sequence[str]) -> dict[str, float | int | str]:
    sizes: dict[str, int] = {}
    milliseconds = []
    for path in paths:
        began = time.perf_counter()
        sizes[path] = await _bytes_of(client, path)
        milliseconds.append(1_000 * (time.perf_counter() - began))
    heaviest = max(sizes, key=lambda path: sizes[path])
    loaded = dict.fromkeys(_LOADED.findall((await client.get(heaviest)).text))
    rest = sum([await _bytes_of(client, path) for path in loaded])
    ranked = sorted(milliseconds)
    return {
        "pages": len(paths),
        "heaviest_page": heaviest,
        "heaviest_bytes": sizes[heaviest] + rest,
        "median_bytes": sorted(sizes.values())[len(sizes) // 2] + rest,
        "p50_ms": round(ranked[len(ranked) // 2], 1),
        "p95_ms": round(ranked[int(len(ranked) * 0.95)], 1),
    }


def main() -> None:
    """Measure pages of occupations chosen by chance, the same ones each time."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pages", type=int, default=300, help="how many pages to ask for")
    count = parser.parse_args().pages
    services = open_services(Settings())
    try:
        services.warm_up()
        slugs = [entry.slug for entry in services.store.occupations()]
        chosen = random.Random(_SEED).sample(slugs, min(count, len(slugs)))  # noqa: S311 - a sample, no secret
        # With the chat, whose loader every page carries.
        transport = httpx.ASGITransport(create_app(services))

        async def run() -> dict[str, float | int | str]:
            async with httpx.AsyncClient(transport=transport, base_url=services.settings.base_url) as client:
                await _bytes_of(client, f"/careers/{chosen[0]}")
                return await _measure(client, [f"/careers/{slug}" for slug in chosen])

        print(json.dumps(asyncio.run(run())))
    finally:
        services.close()


if __name__ == "__main__":
    main()
