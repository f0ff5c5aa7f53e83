# coroutines; the rest of the file is fine
import asyncio


async def fetch(n):  # refused
    await asyncio.sleep(n)  # refused
    return n


def plain(n):
    return n


try:
    plain(1)
except* ValueError:  # refused
    pass
print(plain(2))
