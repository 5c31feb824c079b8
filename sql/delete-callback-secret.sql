delete from callback_secret where id = :#id and bot = :#name
