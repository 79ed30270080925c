"""A participant in Python, written from docs/protocol.md alone: joins, checks in, votes, loses the connection, and sends the same command again.

    python3 participant.py BASE CODE

Prints one JSON object: what it was told. Needs python3-socketio, python3-requests and python3-websocket of Debian.
"""
import base64
import json
import os
import sys
import threading
import uuid

import requests
import socketio

VERSION = 1
PATIENCE = 60


class Participant:
    def __init__(self, base, code):
        self.base = base
        self.secret = base64.urlsafe_b64encode(os.urandom(32)).decode().rstrip("=")
        joined = requests.post(base + "/api/join", json={"code": code, "name": "Py", "secret": self.secret}, timeout=PATIENCE)
        joined.raise_for_status()
        self.session = joined.json()["session"]
        self.person = joined.json()["person"]
        self.parts = {}
        self.hello = None
        self.changed = threading.Condition()
        self.io = None

    def connect(self):
        self.io = socketio.Client(reconnection=False)
        self.io.on("hello", self._hello)
        self.io.on("frame", self._frame)
        self.hello = None
        self.parts = {}
        self.io.connect(self.base, transports=["websocket"], auth={"v": VERSION, "face": "phone", "session": self.session, "secret": self.secret})
        self.until("a first frame", lambda: self.hello and "mine" in self.parts and "room" in self.parts)

    def _hello(self, hello):
        with self.changed:
            self.hello = hello
            self.changed.notify_all()

    def _frame(self, frame):
        with self.changed:
            for name in ("room", "mine", "facilitator", "screen"):
                if name in frame:
                    self.parts[name] = frame[name]
            self.changed.notify_all()

    def until(self, what, look):
        with self.changed:
            if not self.changed.wait_for(look, timeout=PATIENCE):
                raise SystemExit("not seen: " + what)

    def activity(self, werkvorm):
        found = self.parts.get("room", {}).get("activity")
        return found if found and found["werkvorm"] == werkvorm else None

    def command(self, type, data, run, id=None):
        return {"v": VERSION, "id": id or str(uuid.uuid4()), "type": type, "run": run, "data": data}

    def send(self, command):
        return self.io.call("command", command, timeout=PATIENCE)


def main(base, code):
    me = Participant(base, code)
    me.connect()
    me.until("the floor of the check-in", lambda: me.activity("check-in") and me.activity("check-in")["view"]["floorOpen"])
    landed = me.send(me.command("check-in/give-word", {"word": "benieuwd"}, me.activity("check-in")["run"]))
    unknown = me.send(me.command("check-in/like", {}, me.activity("check-in")["run"]))
    me.until("the vote", lambda: me.activity("minority-round") and me.activity("minority-round")["view"]["vote"] == "open")
    round_ = me.activity("minority-round")
    vote = me.command("minority-round/cast-vote", {"option": round_["view"]["options"][0]["id"]}, round_["run"])
    first = me.send(vote)
    me.io.disconnect()
    me.connect()
    again = me.send(vote)
    me.until("the result", lambda: me.activity("minority-round")["view"]["result"] is not None)
    result = me.activity("minority-round")["view"]["result"]
    me.io.disconnect()
    print(json.dumps({"person": me.person, "hello": me.hello, "landed": landed, "unknown": unknown, "first": first, "again": again, "result": result}))


if __name__ == "__main__":
    main(*sys.argv[1:3])
