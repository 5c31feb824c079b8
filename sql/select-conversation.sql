select id, version, created_at, updated_at, said from conversation where id = :#id
