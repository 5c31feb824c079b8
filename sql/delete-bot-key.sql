delete from bot_key where bot = :#name and id = :#id
