-- For wrk: sends presigned requests from a list, in order, starting where told; says what came of it as JSON.
-- Arguments: METHOD LIST START. Each line of LIST is a request target.

local targets = {}
local method, at, body

function init(arguments)
    method = arguments[1]
    for line in io.lines(arguments[2]) do targets[#targets + 1] = line end
    at = tonumber(arguments[3])
    if method == "PUT" then body = string.rep("0123456789abcdef", 64) end
end

function request()
    at = at % #targets + 1
    return wrk.format(method, targets[at], nil, body)
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        '\nJSON {"requests": %d, "microseconds": %d, "refused": %d, "broken": %d, "p50": %d, "p99": %d}\n',
        summary.requests, summary.duration, errors.status, errors.connect + errors.read + errors.write + errors.timeout,
        latency:percentile(50), latency:percentile(99)))
end
