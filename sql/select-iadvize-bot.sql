select operator, document, created_at, updated_at from iadvize_bot where bot = :#bot and operator = :#operator
