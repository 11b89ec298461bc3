# select: S310
import urllib.request
from urllib.request import urlretrieve, urlopen, Request
def f():
    url = f"https://{a}"
    urlretrieve(url, x)
def f():
    url = "https://"
    urlretrieve(url, x)
def f():
    url = "a" % b
    url = "https://"
    urlretrieve(url, x)
def f():
    url = "https://" % b
    url = "https://"
    urlretrieve(url, x)
def f():
    url = "https://" 
    urlretrieve(url, x)
    url = "http" % b
def f():
    if x:
        url = "https://" 
    else:
        url = "http://"
    urlretrieve(url, x)
def f():
    if x:
        url = y 
    else:
        url = "http://"
    urlretrieve(url, x)
def f():
    if x:
        url = y 
    else:
        url = "http://"
    if x:
        urlretrieve(url, x)
    try:
        urlretrieve(url, x)
    except: pass
def f():
    url = y 
    url = "http://"
    if x:
        urlretrieve(url, x)
def f():
    if x:
        url = "http://"
    urlretrieve(url, x)
def f():
    url = f"http://{url}"
    urlretrieve(url, x)
    url = f"http://{url}"
    urlretrieve(url, x)
    url = f"http://{url}"
def f():
    urlretrieve(f"http://{url}", x)
    urlretrieve("http://" + url, x)
    urlretrieve("http://{}".format(url), x)
    urlretrieve("http://%s" % (url), x)
def f(url="http://"):
    urlretrieve(url, x)
def f():
    try:
        url = "http://"
    except: pass
    urlretrieve(url, x)
def f():
    url: str = "http://"
    urlretrieve(url, x)
    url += "http://"
    urlretrieve(url, x)
    (url2 := "http://")
    urlretrieve(url2, x)
    with a as url3: urlretrieve(url3, x)
    url4, url5 = "http://", "http://"
    urlretrieve(url4, x)
    for u in ["http://"]: urlretrieve(u)
    u = r = "http://"
    urlretrieve(r)
def f():
    def g(): urlretrieve(url)
    url = "http://"
def f():
    url = "http://"
    def g(): urlretrieve(url)
    url = "a"
def f():
    url = "http://"
    del url
    url = "http://"
    urlretrieve(url)
    url = "a"
url = "http://"
urlretrieve(url)
def f(): urlretrieve(url)
class A:
    url = "http://"
    urlretrieve(url)
    def f(self):
        urlretrieve(self.url)
url = "http://"
import urllib.request
from urllib.request import urlretrieve, urlopen, Request
def f():
    try:
        urlretrieve(url, x)
    except: pass
    url = "a" % b
    urlretrieve(url, x)
    url = f"https://{a}"
    urlretrieve(url, x)
    url2 = f"{a}https://{a}"
    urlretrieve(url2, x)
