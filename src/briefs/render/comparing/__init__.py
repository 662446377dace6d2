"""The comparison of old and new: on paper, and as a page for the browser.

As Korean offices set one: ``<신설>`` stands where there was nothing, ``<삭제>`` where nothing is
left, 좌동 where a side is as the other. Which words changed is marked in the text and said in the
remarks, so that it can be seen without colours, and heard.
"""
