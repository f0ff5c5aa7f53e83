"""Sums vectors over the workers of a training: what each hands in, each gets back added up.

Worker 0 listens, the others connect to it. In every sum they send it their vectors, it adds them up in the
order of the ranks, so that a run can be repeated bit for bit, and sends all of them the same total. A vector
goes over the connection as a frame: its length in bytes, then its numbers, each a double of 8 bytes.

Nothing here knows what the numbers mean, and nobody proves who he is: the address has to be one that
only the workers reach, as a loopback one or that of a cluster's own network is.
"""

import socket
import struct
import time

HELLO = struct.Struct("<8sII")  # MAGIC, rank, number of workers: what a worker sends first
MAGIC = b"allsum01"
LENGTH = struct.Struct("<Q")
RETRY = 0.1  # seconds between two attempts to connect: workers start in any order
INTRODUCTION = 5  # seconds for a hello; who connects and is silent must not keep the others out for long


class WorkerLost(Exception):
    """The workers have not come together, or one is gone. The text says which."""


class Group:
    """The workers of a training, seen from one of them. Without peers it is a group of one."""

    def __init__(self, rank=0, size=1, peers=()):
        self.rank = rank
        self.size = size
        self.peers = peers  # of worker 0: all others, by rank; of another: worker 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # When one fails, its peers find their connections closed, fail, too, and close theirs.
        for peer in self.peers:
            peer.close()

    def sum(self, vector):
        """Returns the sum of the vectors that the workers call this with, the same numbers to each."""
        if self.rank != 0:
            self.peers[0].send(vector)
            return self.peers[0].receive(len(vector))
        total = list(vector)
        for peer in self.peers:
            total = [a + b for a, b in zip(total, peer.receive(len(vector)))]
        for peer in self.peers:
            peer.send(total)
        return total


class Peer:
    """The connection to another worker."""

    def __init__(self, rank, connection, timeout):
        self.rank = rank
        self.connection = connection
        self.timeout = timeout
        connection.settimeout(timeout)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # each frame is waited for

    def close(self):
        self.connection.close()

    def send(self, vector):
        numbers = struct.pack(f"<{len(vector)}d", *vector)
        try:
            self.connection.sendall(LENGTH.pack(len(numbers)) + numbers)
        except OSError as error:
            raise self.lost(error)

    def receive(self, count):
        numbers = struct.Struct(f"<{count}d")
        try:
            length, = LENGTH.unpack(read(self.connection, LENGTH.size))
            if length != numbers.size:  # never allocate what a stranger asks for
                raise WorkerLost(f"worker {self.rank} sent {length} bytes in the place of {count} numbers; "
                                 "all workers have to run the same code on the same data")
            return list(numbers.unpack(read(self.connection, numbers.size)))
        except OSError as error:
            raise self.lost(error)

    def lost(self, error):
        if isinstance(error, socket.timeout):
            return WorkerLost(f"worker {self.rank} has not answered for {self.timeout:g} s (--timeout)")
        return WorkerLost(f"lost worker {self.rank} ({error}); its own log says why it ended")


def join(rank, size, host, port, timeout, log):
    """Brings the workers together at worker 0's address and returns their group, seen from worker `rank`.

    Gives up when that takes longer than `timeout` seconds. Later the group waits for a peer as long at most.
    """
    deadline = time.monotonic() + timeout
    place = f"{host}:{port}"
    if rank != 0:
        log(f"worker {rank} of {size}: connecting to worker 0 at {place}")
        connection = connect(host, port, deadline)
        if connection is None:
            raise WorkerLost(f"worker 0 does not listen at {place}: no connection within {timeout:g} s (--timeout)")
        peer = Peer(0, connection, timeout)
        try:
            connection.sendall(HELLO.pack(MAGIC, rank, size))
        except OSError as error:
            peer.close()
            raise peer.lost(error)
        return Group(rank, size, [peer])

    with listen(host, port) as listener:
        log(f"worker 0 of {size}: waiting for the others at {place}")
        connections = accept(listener, size, deadline, log)
        if len(connections) < size - 1:
            for connection in connections.values():
                connection.close()
            missing = ", ".join(str(r) for r in range(1, size) if r not in connections)
            raise WorkerLost(f"no connection within {timeout:g} s (--timeout) at {place} from these of the "
                             f"{size} workers: {missing}")
    return Group(0, size, [Peer(r, connections[r], timeout) for r in sorted(connections)])


def connect(host, port, deadline):
    """Returns a connection to worker 0, None when there is none until the deadline."""
    while True:
        left = deadline - time.monotonic()
        if left <= 0:
            return None
        try:
            connection = socket.create_connection((host, port), timeout=left)
            # A port that nobody listens at can be the one the system picks for the connection itself, which
            # then leads from this worker to itself.
            if connection.getsockname() != connection.getpeername():
                return connection
            connection.close()
        except OSError:  # not listening yet, or a name that is not known yet
            pass
        time.sleep(max(0, min(RETRY, deadline - time.monotonic())))


def listen(host, port):
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
        try:
            # A run that ended a moment ago does not keep the next one from its port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
            listener.listen(128)
        except OSError:
            listener.close()
            raise
        return listener
    except OSError as error:
        raise WorkerLost(f"worker 0 cannot listen at {host}:{port}: {error}")


def accept(listener, size, deadline, log):
    """Returns the connections of the other workers by rank, those that came until the deadline."""
    connections = {}
    while len(connections) < size - 1:
        left = deadline - time.monotonic()
        if left <= 0:
            break
        listener.settimeout(left)
        try:
            connection, address = listener.accept()
        except socket.timeout:
            break
        try:
            connection.settimeout(max(0.01, min(INTRODUCTION, deadline - time.monotonic())))
            magic, rank, other_size = HELLO.unpack(read(connection, HELLO.size))
        except OSError:
            magic = None
        # Whoever it is, the workers may still come.
        reason = ("it is no worker" if magic != MAGIC
                  else f"it says it is one of {other_size} workers, not of {size}" if other_size != size
                  else f"it says it is worker {rank}, who is here already" if rank in connections or rank == 0
                  else f"it says it is worker {rank} of {size}" if rank >= size
                  else None)
        if reason:
            log(f"closed a connection from {address[0]}:{address[1]}: {reason}")
            connection.close()
        else:
            connections[rank] = connection
    return connections


def read(connection, count):
    """Returns so many bytes. That the connection ends before them is an OSError."""
    data = bytearray()
    while len(data) < count:
        part = connection.recv(count - len(data))
        if not part:
            raise ConnectionError("it closed the connection")
        data += part
    return bytes(data)
