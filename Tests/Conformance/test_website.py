"""Static websites: their configuration, and what can be seen of serving them while all objects are private."""

import pytest

import expect
from expect import refused, status_of

INDEX = {"IndexDocument": {"Suffix": "index.html"}}


def put(s3, bucket, **configuration):
    s3.put_bucket_website(Bucket=bucket, WebsiteConfiguration=configuration)


def route(redirect, **condition):
    return {"Redirect": redirect, **({"Condition": condition} if condition else {})}


def get(wire, host, path="/", method="GET", **headers):
    return wire.send(method, path, {"Host": f"{host}:{wire.port}", **headers})


def test_a_configuration_comes_back_as_it_was_put(s3, bucket):
    with refused(404, "NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration",
                 BucketName=bucket):
        s3.get_bucket_website(Bucket=bucket)
    whole = {
        **INDEX, "ErrorDocument": {"Key": "errors/404.html"},
        "RoutingRules": [
            route({"ReplaceKeyPrefixWith": "documents/"}, KeyPrefixEquals="docs/"),
            route({"HostName": "example.com", "Protocol": "https", "HttpRedirectCode": "302",
                   "ReplaceKeyWith": "missing.html"}, HttpErrorCodeReturnedEquals="404")]}
    all_requests = {"RedirectAllRequestsTo": {"HostName": "example.com", "Protocol": "https"}}
    for configuration in (whole, all_requests, INDEX):
        put(s3, bucket, **configuration)
        answer = s3.get_bucket_website(Bucket=bucket)
        del answer["ResponseMetadata"]
        assert answer == configuration
    for _ in range(2):
        assert status_of(s3.delete_bucket_website(Bucket=bucket)) == 204


# LocalStack's test_validate_website_configuration, ceph/s3-tests' test_s3_website.py, and what others recorded.
@pytest.mark.parametrize("configuration, code, message", [
    ({}, "InvalidArgument",
     "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty"),
    ({"IndexDocument": {"Suffix": ""}}, "InvalidArgument", "The IndexDocument Suffix is not well formed"),
    ({"IndexDocument": {"Suffix": "a/b"}}, "InvalidArgument", "The IndexDocument Suffix is not well formed"),
    ({**INDEX, "RoutingRules": []}, "MalformedXML", expect.MALFORMED_XML),
    ({**INDEX, "RedirectAllRequestsTo": {"HostName": "a.test"}}, "InvalidArgument",
     "RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules."),
    ({"RedirectAllRequestsTo": {"HostName": ""}}, "InvalidRequest",
     'A host name must be provided to redirect all requests (e.g. "example.com").'),
    ({"RedirectAllRequestsTo": {"HostName": "a.test", "Protocol": "ftp"}}, "InvalidRequest",
     "Invalid protocol, protocol can be http or https. If not defined the protocol will be selected automatically."),
    ({**INDEX, "RoutingRules": [route({"Protocol": "http2"})]}, "InvalidRequest",
     "Invalid protocol, protocol can be http or https. If not defined the protocol will be selected automatically."),
    ({**INDEX, "RoutingRules": [route({"HostName": "a.test"})] * 51}, "InvalidRequest",
     "51 routing rules provided, the number of routing rules in a website configuration is limited to 50."),
    ({**INDEX, "RoutingRules": [route({"HttpRedirectCode": "300"})]}, "InvalidRequest",
     "The provided HTTP redirect code (300) is not valid. Valid codes are 3XX except 300."),
    ({**INDEX, "RoutingRules": [route({"HttpRedirectCode": "314"})]}, "InvalidRequest",
     "The provided HTTP redirect code (314) is not valid. Valid codes are 3XX except 300."),
    ({**INDEX, "RoutingRules": [route({"ReplaceKeyWith": "a", "ReplaceKeyPrefixWith": "b"})]}, "InvalidRequest",
     "You can only define ReplaceKeyPrefix or ReplaceKey but not both."),
    ({**INDEX, "RoutingRules": [route({"HostName": "a.test"}, HttpErrorCodeReturnedEquals="302")]}, "InvalidRequest",
     "The provided HTTP error code (302) is not valid. Valid codes are 4XX or 5XX."),
    ({**INDEX, "RoutingRules": [route({"HostName": ""})]}, "InvalidRequest",
     "The HostName cannot be blank. To redirect within the same domain, the element should not be present."),
], ids=str)
def test_bad_configurations_are_refused(s3, bucket, configuration, code, message):
    with refused(400, code, message):
        put(s3, bucket, **configuration)


def test_an_empty_condition_is_refused(wire, bucket):
    body = (b"<WebsiteConfiguration><IndexDocument><Suffix>i</Suffix></IndexDocument><RoutingRules><RoutingRule>"
            b"<Condition></Condition><Redirect><HostName>a</HostName></Redirect></RoutingRule></RoutingRules>"
            b"</WebsiteConfiguration>")
    expect.error(
        wire.call("PUT", f"/{bucket}", [("website", "")], body=body), 400, "InvalidRequest",
        "Condition cannot be empty. To redirect all requests without a condition, the condition element shouldn't be "
        "present.")


def page(reply, status, code, *items):
    assert reply.status == status, reply.body
    assert reply.headers["Content-Type"] == "text/html; charset=utf-8"
    assert reply.headers["x-amz-error-code"] == code
    text = reply.body.decode()
    assert text.startswith(f"<html>\n<head><title>{status} ")
    for item in (f"Code: {code}", f"RequestId: {reply.headers['x-amz-request-id']}", *items):
        assert f"<li>{item}</li>" in text, text


@pytest.mark.parametrize("form", ["s3-website", "s3-website-us-east-1", "s3-website.us-east-1"])
def test_every_form_of_host(s3, wire, bucket, name, form):
    page(get(wire, f"{name}.{form}.localhost"), 404, "NoSuchBucket", f"BucketName: {name}",
         "Message: The specified bucket does not exist")
    page(get(wire, f"{bucket}.{form}.localhost"), 404, "NoSuchWebsiteConfiguration", f"BucketName: {bucket}")
    put(s3, bucket, **INDEX)
    page(get(wire, f"{bucket}.{form}.localhost"), 403, "AccessDenied", "Message: Access Denied")


def test_another_regions_endpoint(s3, wire, bucket):
    put(s3, bucket, **INDEX)
    page(get(wire, f"{bucket}.s3-website.eu-west-1.localhost"), 400, "IncorrectEndpoint",
         f"Endpoint: {bucket}.s3-website-us-east-1.amazonaws.com")


def test_only_reads(s3, wire, bucket):
    put(s3, bucket, **INDEX)
    for method in ("POST", "PUT", "DELETE"):
        reply = get(wire, f"{bucket}.s3-website.localhost", "/key", method)
        page(reply, 405, "MethodNotAllowed", f"Method: {method}")
    head = get(wire, f"{bucket}.s3-website.localhost", "/key", "HEAD")
    assert (head.status, head.body, head.headers["x-amz-error-code"]) == (403, b"", "AccessDenied")


def test_redirecting_all_requests(s3, wire, bucket):
    """ceph/s3-tests, test_website_bucket_private_redirectall_*."""
    host = f"{bucket}.s3-website.localhost"
    for scheme in (None, "https"):
        put(s3, bucket, RedirectAllRequestsTo={"HostName": "a.test", **({"Protocol": scheme} if scheme else {})})
        for path in ("/", "/some/path%20x"):
            reply = get(wire, host, path)
            assert (reply.status, reply.body) == (301, b"")
            assert reply.headers["Location"] == f"{scheme or 'http'}://a.test{path}"


@pytest.mark.parametrize("rule, path, location, status", [
    (route({"ReplaceKeyPrefixWith": "documents/"}, KeyPrefixEquals="docs/"), "/docs/", "http://{}/documents/", 301),
    (route({"ReplaceKeyPrefixWith": "documents/"}, KeyPrefixEquals="docs/"), "/docs/x", "http://{}/documents/x", 301),
    (route({"ReplaceKeyPrefixWith": "documents/"}, KeyPrefixEquals="docs/"), "/x", None, 403),
    (route({"ReplaceKeyPrefixWith": "documents/", "Protocol": "https", "HostName": "xyzzy"}, KeyPrefixEquals="docs/"),
     "/docs/x", "https://xyzzy/documents/x", 301),
    (route({"ReplaceKeyWith": "folderdeleted.html"}, KeyPrefixEquals="images/"), "/images/x",
     "http://{}/folderdeleted.html", 301),
    *[(route({"ReplaceKeyWith": "deleted.html", "HttpRedirectCode": str(code)}, KeyPrefixEquals="images/"),
       "/images/", "http://{}/deleted.html", code) for code in (301, 302, 303, 305, 307, 308)],
    (route({"HostName": "a.test", "ReplaceKeyPrefixWith": "report-403/"}, HttpErrorCodeReturnedEquals="403"),
     "/images/x", "http://a.test/report-403/images/x", 301),
    (route({"HostName": "a.test", "ReplaceKeyPrefixWith": "report/"}, HttpErrorCodeReturnedEquals="403",
           KeyPrefixEquals="images/"), "/images/x", "http://a.test/report/x", 301),
    (route({"HostName": "a.test"}, HttpErrorCodeReturnedEquals="403", KeyPrefixEquals="images/"), "/x", None, 403),
    (route({"HostName": "a.test"}, HttpErrorCodeReturnedEquals="404"), "/x", None, 403),
], ids=str)
def test_routing_rules(s3, wire, bucket, rule, path, location, status):
    """The table of ceph/s3-tests, ROUTING_RULES_TESTS, with the 403 of a private bucket where it has 404."""
    put(s3, bucket, **INDEX, RoutingRules=[rule])
    host = f"{bucket}.s3-website.localhost"
    reply = get(wire, host, path)
    assert reply.status == status
    assert reply.headers["Location"] == (location and location.format(f"{host}:{wire.port}"))


def test_the_page_tells_of_an_error_document_that_cannot_be_shown(s3, wire, bucket):
    put(s3, bucket, **INDEX, ErrorDocument={"Key": "error.html"})
    reply = get(wire, f"{bucket}.s3-website.localhost", "/missing")
    page(reply, 403, "AccessDenied")
    assert b"<h3>An Error Occurred While Attempting to Retrieve a Custom Error Document</h3>\n<ul>\n<li>Code: " \
        b"AccessDenied</li>" in reply.body
