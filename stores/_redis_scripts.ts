/**
 * The scripts that the Redis store runs. A session has three keys: `o` (its owner:
 * node, epoch, seq of the last change, sseq of the snapshot), `s` (the snapshot) and
 * `l` (a stream of the changes after it). Numbers are compared as Lua's doubles, but
 * epochs as text.
 */
export const SCRIPTS = {
  /** An epoch that was never given before, not even by a server that lost its data. */
  bokehEpoch: {
    numberOfKeys: 1,
    lua: `
      local time = redis.call("TIME")
      local now = time[1] * 1000000 + time[2]
      local last = tonumber(redis.call("GET", KEYS[1]) or "0")
      local epoch = string.format("%.0f", math.max(last + 1, now))
      redis.call("SET", KEYS[1], epoch)
      return epoch`,
  },
  /** o s l, node expected epoch: nothing, or the snapshot and the changes. */
  bokehClaim: {
    numberOfKeys: 3,
    lua: `
      local old = redis.call("HMGET", KEYS[1], "epoch", "sseq")
      if (old[1] or "") ~= ARGV[2] then return false end
      redis.call("HSET", KEYS[1], "node", ARGV[1], "epoch", ARGV[3])
      return {
        old[2] or "0",
        redis.call("GET", KEYS[2]),
        redis.call("XRANGE", KEYS[3], "-", "+")
      }`,
  },
  /** o l, epoch seq data. */
  bokehAppend: {
    numberOfKeys: 2,
    lua: `
      local old = redis.call("HMGET", KEYS[1], "epoch", "seq")
      if old[1] ~= ARGV[1] then return { "fenced", old[1] or "" } end
      local last = tonumber(old[2] or "0")
      local seq = tonumber(ARGV[2])
      if seq <= last then return { "ok" } end
      if seq ~= last + 1 then return { "gap", tostring(last) } end
      redis.call("XADD", KEYS[2], ARGV[2] .. "-0", "d", ARGV[3])
      redis.call("HSET", KEYS[1], "seq", ARGV[2])
      return { "ok" }`,
  },
  /** o s l, epoch seq data. */
  bokehSnapshot: {
    numberOfKeys: 3,
    lua: `
      local old = redis.call("HMGET", KEYS[1], "epoch", "seq", "sseq")
      if old[1] ~= ARGV[1] then return { "fenced", old[1] or "" } end
      local seq = tonumber(ARGV[2])
      if seq < tonumber(old[3] or "0") then return { "ok" } end
      redis.call("SET", KEYS[2], ARGV[3])
      redis.call("HSET", KEYS[1], "sseq", ARGV[2])
      if seq > tonumber(old[2] or "0") then
        redis.call("HSET", KEYS[1], "seq", ARGV[2])
      end
      redis.call("XTRIM", KEYS[3], "MINID", (seq + 1) .. "-0")
      return { "ok" }`,
  },
  /** o, epoch. */
  bokehRelease: {
    numberOfKeys: 1,
    lua: `
      if redis.call("HGET", KEYS[1], "epoch") ~= ARGV[1] then return 0 end
      return redis.call("HDEL", KEYS[1], "node")`,
  },
  /** o s l, epoch: 1 if it was removed. */
  bokehRemove: {
    numberOfKeys: 3,
    lua: `
      if redis.call("HGET", KEYS[1], "epoch") ~= ARGV[1] then return 0 end
      redis.call("DEL", KEYS[1], KEYS[2], KEYS[3])
      return 1`,
  },
  /** sessions, member time: unless a claim has indexed it since then. */
  bokehForget: {
    numberOfKeys: 1,
    lua: `
      local score = redis.call("ZSCORE", KEYS[1], ARGV[1])
      if score and tonumber(score) < tonumber(ARGV[2]) then
        redis.call("ZREM", KEYS[1], ARGV[1])
      end`,
  },
  /** ends addresses, node address lifetime. */
  bokehAnnounce: {
    numberOfKeys: 2,
    lua: `
      local time = redis.call("TIME")
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      redis.call("ZADD", KEYS[1], now + ARGV[3], ARGV[1])
      redis.call("HSET", KEYS[2], ARGV[1], ARGV[2])`,
  },
  /** ends addresses: node, address, node, address, … */
  bokehNodes: {
    numberOfKeys: 2,
    lua: `
      local time = redis.call("TIME")
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      for _, node in ipairs(redis.call("ZRANGEBYSCORE", KEYS[1], "-inf", now)) do
        redis.call("ZREM", KEYS[1], node)
        redis.call("HDEL", KEYS[2], node)
      end
      return redis.call("HGETALL", KEYS[2])`,
  },
} as const;
