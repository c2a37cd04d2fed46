"""Versions, delete markers and null versions against a list for each key: newest first."""

import pytest
from botocore.exceptions import ClientError
from hypothesis import given
from hypothesis import strategies as st

import cloud
import conftest
from properties import seeded

KEYS = ["a", "b/1", "b/2", "\U00010000", "\uff5e"]
key = st.sampled_from(KEYS)
number = st.integers(0, 99)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), key, number), st.tuples(st.just("put"), key, number), st.tuples(st.just("delete"), key),
        st.tuples(st.just("delete version"), number), st.tuples(st.just("delete null"), key),
        st.tuples(st.just("delete many"), st.lists(st.tuples(key, st.one_of(st.none(), number)), min_size=1, max_size=4)),
        st.tuples(st.just("copy"), key, number),
        st.tuples(st.just("status"), st.sampled_from(["Enabled", "Enabled", "Suspended"]))),
    min_size=6, max_size=25)


class Version:
    """One version of a key, or a delete marker (no body)."""

    def __init__(self, key, id, body):
        self.key, self.id, self.body = key, id, body

    @property
    def kind(self):
        return "marker" if self.body is None else "version"


class Model:
    """A bucket: for each key its versions, newest first."""

    def __init__(self):
        self.status, self.versions = None, {}

    def every(self):
        """In the order of a listing."""
        return [version for key in sorted(self.versions, key=str.encode) for version in self.versions[key]]

    def add(self, key, id, body):
        """Puts a version on top; the null version there was goes, if this is one."""
        kept = [version for version in self.versions.get(key, []) if id != "null" or version.id != "null"]
        self.versions[key] = [Version(key, id, body), *kept]

    def remove(self, key, id):
        kept = [version for version in self.versions.get(key, []) if version.id != id]
        self.versions[key] = kept
        if not kept:
            del self.versions[key]

    def find(self, key, id):
        return next((version for version in self.versions.get(key, []) if version.id == id), None)


class Bucket:
    """The bucket and its model, changed together."""

    def __init__(self, s3):
        self.s3, self.name, self.model = s3, conftest.made_bucket(s3), Model()

    def new_id(self, answer, body_written=True):
        """The id that an answer names must be one that the bucket's status allows."""
        id = answer.get("VersionId")
        if self.model.status == "Enabled":
            assert id and id != "null" and all(id != version.id for version in self.model.every())
            return id
        assert id == (None if self.model.status is None or body_written else "null")
        return "null"

    def put(self, key, number):
        body = b"x" * number
        answer = self.s3.put_object(Bucket=self.name, Key=key, Body=body)
        self.model.add(key, self.new_id(answer), body)

    def copy(self, key, number):
        """Copies any version under another key, or a copy of an old version over the newest."""
        sources = [version for version in self.model.every() if version.body is not None]
        if not sources:
            return
        source = sources[number % len(sources)]
        answer = self.s3.copy_object(
            Bucket=self.name, Key=key, MetadataDirective="REPLACE", Metadata={"a": str(number)},
            CopySource={"Bucket": self.name, "Key": source.key, "VersionId": source.id})
        # Recorded from AWS: unlike a put, a copy names the null version it makes.
        self.model.add(key, self.new_id(answer, body_written=False), source.body)

    def delete(self, key):
        answer = self.s3.delete_object(Bucket=self.name, Key=key)
        assert answer.get("DeleteMarker", False) == (self.model.status is not None)
        self.deleted(key, answer.get("VersionId"))

    def deleted(self, key, id):
        if self.model.status is None:
            assert id is None
            self.model.remove(key, "null") if key in self.model.versions else None
        else:
            self.model.add(key, self.new_id({"VersionId": id}, body_written=False), None)

    def delete_version(self, number):
        every = self.model.every()
        if every:
            self.delete_exactly(every[number % len(every)].key, every[number % len(every)].id)

    def delete_null(self, key):
        self.delete_exactly(key, "null")

    def delete_exactly(self, key, id):
        there = self.model.find(key, id)
        answer = self.s3.delete_object(Bucket=self.name, Key=key, VersionId=id)
        assert answer.get("DeleteMarker", False) == (there is not None and there.kind == "marker")
        assert answer["VersionId"] == id
        if there:
            self.model.remove(key, id)

    def delete_many(self, wanted):
        """One request; a version where a number chooses one of the key's, the key itself where not."""
        members, seen = [], set()
        for key, number in wanted:
            versions = self.model.versions.get(key, [])
            id = versions[number % len(versions)].id if number is not None and versions else None
            if key not in seen:
                members.append({"Key": key, **({"VersionId": id} if id else {})})
            seen.add(key)
        answer = self.s3.delete_objects(Bucket=self.name, Delete={"Objects": members})
        assert "Errors" not in answer and {entry["Key"] for entry in answer["Deleted"]} == seen
        results = {entry["Key"]: entry for entry in answer["Deleted"]}
        for member in members:
            result, id = results[member["Key"]], member.get("VersionId")
            if not id:
                self.deleted(member["Key"], result.get("DeleteMarkerVersionId"))
                continue
            assert result["VersionId"] == id
            marker = self.model.find(member["Key"], id).kind == "marker"
            assert result.get("DeleteMarkerVersionId") == (id if marker else None)
            self.model.remove(member["Key"], id)

    def set_status(self, status):
        cloud.set_versioning(self.s3, self.name, status)
        self.model.status = status

    def perform(self, step):
        name, *arguments = step
        {"put": self.put, "copy": self.copy, "delete": self.delete, "delete version": self.delete_version,
         "delete null": self.delete_null, "delete many": self.delete_many, "status": self.set_status}[name](*arguments)

    # What the bucket must show.

    def check(self, size):
        model, every = self.model, self.model.every()
        newest = [versions[0] for versions in model.versions.values()]
        listed = [
            (entry["Key"], entry["Size"]) for page in self.s3.get_paginator("list_objects_v2").paginate(
                Bucket=self.name, PaginationConfig={"PageSize": size}) for entry in page.get("Contents", [])]
        present = [version for version in newest if version.body is not None]
        assert listed == [(v.key, len(v.body)) for v in sorted(present, key=lambda v: v.key.encode())]
        for kind in ("version", "marker"):
            expected = [
                (v.key, v.id, v in newest, None if v.body is None else len(v.body)) for v in every if v.kind == kind]
            assert self.pages(size)[kind] == expected
            inside = [row for row in expected if row[0].startswith("b")]
            assert self.pages(size, Prefix="b")[kind] == inside
            outside = [row for row in expected if "/" not in row[0]]
            assert self.pages(size, Delimiter="/")[kind] == outside
        for key in KEYS:
            self.check_key(key)

    def pages(self, size, **arguments):
        """All versions and markers, from pages of `size`."""
        found, more = {"version": [], "marker": []}, {}
        for _ in range(100):
            page = self.s3.list_object_versions(Bucket=self.name, MaxKeys=size, **arguments, **more)
            counted = 0
            for kind, member in (("version", "Versions"), ("marker", "DeleteMarkers")):
                rows = [(r["Key"], r["VersionId"], r["IsLatest"], r.get("Size")) for r in page.get(member, [])]
                counted += len(rows)
                found[kind] += rows
            counted += len(page.get("CommonPrefixes", []))
            if not page["IsTruncated"]:
                return found
            assert counted == size, "a page that is not the last is full"
            more = {"KeyMarker": page["NextKeyMarker"]}
            if "NextVersionIdMarker" in page:
                more["VersionIdMarker"] = page["NextVersionIdMarker"]
        raise AssertionError("pages never come to an end")

    def check_key(self, key):
        versions = self.model.versions.get(key, [])
        if not versions or versions[0].body is None:
            assert self.code(Key=key) == "NoSuchKey"
        else:
            answer = self.s3.get_object(Bucket=self.name, Key=key)
            assert answer["Body"].read() == versions[0].body
            expected = versions[0].id if self.model.status else None
            assert answer.get("VersionId") == expected
        for version in versions:
            if version.body is None:
                assert self.code(Key=key, VersionId=version.id) == "MethodNotAllowed"
            else:
                assert self.s3.get_object(Bucket=self.name, Key=key, VersionId=version.id)["Body"].read() == version.body
        if not any(version.id == "null" for version in versions):
            assert self.code(Key=key, VersionId="null") == "NoSuchVersion"

    def code(self, **arguments):
        with pytest.raises(ClientError) as caught:
            self.s3.get_object(Bucket=self.name, **arguments)
        return caught.value.response["Error"]["Code"]


def test_a_bucket_agrees_with_a_list_of_versions(s3):
    @seeded(45)
    @given(st.sampled_from(["Enabled", "Suspended", None, "Enabled"]), steps, st.sampled_from([1, 2, 3, 1000]))
    def agree(status, chosen, size):
        bucket = Bucket(s3)
        bucket.put("a", 3)
        if status:
            bucket.set_status(status)
        for step in chosen:
            bucket.perform(step)
        bucket.check(size)

    agree()
