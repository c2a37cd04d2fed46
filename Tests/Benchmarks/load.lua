-- For wrk: sends requests made of a template and a list, in order, starting where told; says what came of it as JSON.
-- Arguments: TEMPLATE LIST START. Each line of LIST holds, between tabs, what the template's @1@, @2@, … stand for.

local pieces, places, lines, at = {}, {}, {}, 0

local function read(path)
    local file = assert(io.open(path, "rb"))
    local text = file:read("*a")
    file:close()
    return text
end

function init(arguments)
    local template, last = read(arguments[1]), 1
    for from, number, to in template:gmatch("()@(%d)@()") do
        pieces[#pieces + 1] = template:sub(last, from - 1)
        places[#places + 1] = tonumber(number)
        last = to
    end
    pieces[#pieces + 1] = template:sub(last)
    for line in io.lines(arguments[2]) do lines[#lines + 1] = line end
    at = tonumber(arguments[3])
end

function request()
    at = at % #lines + 1
    local fields, out = {}, {}
    for field in lines[at]:gmatch("[^\t]+") do fields[#fields + 1] = field end
    for index, place in ipairs(places) do
        out[#out + 1] = pieces[index]
        out[#out + 1] = fields[place]
    end
    out[#out + 1] = pieces[#pieces]
    return table.concat(out)
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        '\nJSON {"requests": %d, "microseconds": %d, "refused": %d, "broken": %d, "p50": %d, "p99": %d}\n',
        summary.requests, summary.duration, errors.status, errors.connect + errors.read + errors.write + errors.timeout,
        latency:percentile(50), latency:percentile(99)))
end
