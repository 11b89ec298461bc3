x=1exec(1)exec(2)
exec(3)
