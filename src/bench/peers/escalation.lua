-- Every request is another conversation and another number: a repeated one would only measure the duplicate answer.
-- KEY is the bot's key, START the number to count from, so that no run repeats one of another.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
if os.getenv("KEY") ~= "" then wrk.headers["X-API-Key"] = os.getenv("KEY") end
local n = tonumber(os.getenv("START"))
request = function()
  n = n + 1
  return wrk.format(nil, nil, nil, string.format(
    '{"phone":"06%08d","conversationId":"c-%d","botName":"Callback bot","visitorName":"Camille Martin","language":"fr","consent":true,"page":"https://shop.example/cart","cart":129.9}',
    n, n))
end
