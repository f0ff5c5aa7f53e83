"""Accounts, transfers, and errors that are told apart."""
import logging
import sys
from collections import defaultdict

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)-7s %(message)s")
log = logging.getLogger(__name__)


class BankError(Exception):
    code = 1


class NotEnough(BankError):
    code = 2

    def __init__(self, account, missing):
        self.account, self.missing = account, missing
        super().__init__("%s lacks %.2f" % (account.owner, missing))


class Account:
    interest = 0.02

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = balance
        self.moves = []

    def __repr__(self):
        return "{}({!r}, {:.2f})".format(self.__class__.__name__, self.owner, self._balance)

    @property
    def balance(self):
        return round(self._balance, 2)

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive, got %s" % amount)
        self._balance += amount
        self.moves.append(("in", amount))
        return self

    def withdraw(self, amount):
        if amount > self._balance:
            raise NotEnough(self, amount - self._balance)
        self._balance -= amount
        self.moves.append(("out", amount))
        return self


class Savings(Account):
    interest = 0.05

    def year(self):
        return self.deposit(self._balance * self.interest)


accounts = {a.owner: a for a in (Account("ann", 100.0), Savings("bob", 50.5))}


def transfer(source, target, amount):
    try:
        accounts[source].withdraw(amount)
    except KeyError as e:
        log.error("no account %s", e)
        return False
    except NotEnough as e:
        log.warning("refused: %s (code %d)", e, e.code)
        return False
    try:
        accounts[target].deposit(amount)
    except (KeyError, ValueError) as e:
        log.error("back to %s: %s", source, type(e).__name__)
        accounts[source].deposit(amount)
        return False
    else:
        log.info("%s -> %s: %.2f", source, target, amount)
    finally:
        log.debug("balance of %s: %.2f", source, accounts[source].balance)
    return True


results = [transfer("ann", "bob", 30.25), transfer("ann", "bob", 500), transfer("zed", "bob", 1), transfer("bob", "zed", 5)]
print(results, accounts)
print(accounts["bob"].year(), accounts["bob"].balance, Savings.interest, accounts["ann"].interest)
totals = defaultdict(float)
for account in accounts.values():
    for kind, amount in account.moves:
        totals[kind] += amount
print({k: round(v, 3) for k, v in sorted(totals.items())}, len(accounts["ann"].moves))
try:
    Account("x").deposit(-1)
except BankError:
    print("never")
except ValueError as e:
    print(e)
