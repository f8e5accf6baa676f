"""ClickHouse's HTTP interface as far as the product speaks it, over chdb, which is ClickHouse as a library: one query at
a time, on loopback, ended with its input. It prints its port."""

import http.server
import sys
import threading
import urllib.parse

from chdb import session

warehouse = session.Session()
warehouse.query("create database w")
one = threading.Lock()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        asked = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.path).query))
        body = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
        if self.headers.get("x-clickhouse-key") != "s3cret":
            return self.answer(403, "Code: 516. Authentication failed")
        query = asked["query"] + "\n" + body if "query" in asked else body
        settings = asked.get("date_time_input_format")
        with one:
            try:
                warehouse.query(f"use {asked['database']}")
                if settings:
                    warehouse.query(f"set date_time_input_format = '{settings}'")
                text = str(warehouse.query(query, "TabSeparated"))
            except Exception as error:
                return self.answer(500, str(error))
        self.answer(200, text)

    def answer(self, status, text):
        body = text.encode()
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=lambda: (sys.stdin.read(), server.shutdown()), daemon=True).start()
print(server.server_port, flush=True)
server.serve_forever()
