-- A person says that nobody asks again for calls that are not known here.
update watermark set ended = true where id = 1
