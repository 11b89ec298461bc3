# select: ASYNC
# config: target-version = "py310"
import asyncio
import trio


async def timeouts(timeout): ...
async def timeouts2(*, timeout=3): ...


async def blocks():
    async with asyncio.timeout(3):
        pass
    with trio.fail_after(3):
        pass
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(blocks())
    except* ValueError:
        pass
