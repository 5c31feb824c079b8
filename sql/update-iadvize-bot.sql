update iadvize_bot set document = :#document, updated_at = :#now where bot = :#bot and operator = :#operator
