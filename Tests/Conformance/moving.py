"""A cloud of one's own whose clock is moved, and boto3 clients that believe the same time."""

import http.client
import json
from datetime import datetime, timedelta, timezone

import botocore.auth

import cloud

CONTROL = "/_labrunner/clock"


class MovingCloud:
    """A throw-away `labrunner serve`; `advance` moves it and the clock that requests are signed with."""

    def __init__(self):
        self.server = cloud.serve("--ephemeral", "--credential", cloud.OTHER.argument)
        self.ahead = timedelta()
        self.unpatched = botocore.auth.get_current_datetime
        botocore.auth.get_current_datetime = self.signing_time
        self.s3 = cloud.client(self.server.endpoint)
        self.other = cloud.client(self.server.endpoint, cloud.OTHER)

    def signing_time(self, remove_tzinfo=True):
        now = datetime.now(timezone.utc) + self.ahead
        return now.replace(tzinfo=None) if remove_tzinfo else now

    @property
    def now(self):
        """The world's time, to the second."""
        return datetime.fromisoformat(self.control("GET")["now"].replace("Z", "+00:00"))

    def advance(self, **shift):
        step = timedelta(**shift)
        self.control("POST", {"advanceSeconds": int(step.total_seconds())})
        self.ahead += step

    def to_midnight(self, days=1):
        """Moves to just after the next midnight in UTC, or some days later."""
        now = self.now
        goal = datetime(now.year, now.month, now.day, tzinfo=timezone.utc) + timedelta(days=days, seconds=5)
        self.advance(seconds=int((goal - now).total_seconds()) + 1)

    def control(self, method, document=None):
        connection = http.client.HTTPConnection("127.0.0.1", cloud.port_of(self.server.endpoint), timeout=20)
        body = json.dumps(document) if document else None
        connection.request(method, CONTROL, body, {"Host": "localhost", "x-labrunner": "test"})
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        assert answer.status == 200, text
        return json.loads(text)

    def stop(self):
        botocore.auth.get_current_datetime = self.unpatched
        return self.server.stop()


def midnight_after(when, days):
    """When something of an age in days comes due: the first midnight in UTC after that many days."""
    later = when + timedelta(days=days)
    return datetime(later.year, later.month, later.day, tzinfo=timezone.utc) + timedelta(days=1)
