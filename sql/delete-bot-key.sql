delete from bot_key where bot = :#bot and id = :#id
