import type { ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFpm, findNginx } from '../../../../scripts/tools.mjs';
import type { Leash } from './leash.js';

interface Served {
  readonly leash: Leash;
  /** `name=value`, for PHP. */
  readonly settings: readonly string[];
  readonly port: number;
  readonly tree: string;
  /** For sockets and files of the web server. */
  readonly folder: string;
  /** How many requests are answered at once. */
  readonly workers: number;
}

/**
 * Serves a tree as schools do, with nginx and PHP-FPM. PHP's own server would not do: it answers methods that it does not know by itself, and
 * lets a worker take a second connection before it works on the first.
 *
 * @returns the process without which nothing answers
 */
export async function serve({ leash, settings, port, tree, folder, workers }: Served): Promise<ChildProcess> {
  const [fpm, nginx] = [findFpm()!, findNginx()!];
  const own = join(folder, 'web');
  await mkdir(join(own, 'temporary'), { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const socket = join(own, 's');
  await writeFile(
    join(own, 'fpm.conf'),
    `[global]
daemonize = no
error_log = ${join(own, 'fpm.log')}
[site]
${isRoot ? 'user = root\ngroup = root\n' : ''}listen = ${socket}
pm = static
pm.max_children = ${workers}
`,
  );
  const temporary = ['client_body', 'fastcgi', 'proxy', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(own, 'temporary')};`).join(' ');
  await writeFile(
    join(own, 'nginx.conf'),
    `daemon off;
master_process off;
pid ${join(own, 'nginx.pid')};
error_log ${join(own, 'nginx.log')};
${isRoot ? 'user root;' : ''}
events { worker_connections 256; }
http {
  access_log off;
  client_max_body_size 0;
  ${temporary}
  types { text/html html; text/css css; text/javascript js mjs; application/json json map; image/svg+xml svg; image/png png; font/woff2 woff2; }
  server {
    listen 127.0.0.1:${port};
    root ${tree};
    index index.php index.html;
    location ~ ^(.+?\\.php)(/.*)?$ {
      fastcgi_split_path_info ^(.+?\\.php)(/.*)$;
      set $path_info $fastcgi_path_info;
      fastcgi_pass unix:${socket};
      fastcgi_buffering off;
      fastcgi_read_timeout 600;
      fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
      fastcgi_param SCRIPT_NAME $fastcgi_script_name;
      fastcgi_param PATH_INFO $path_info;
${[
  ['QUERY_STRING', 'query_string'], ['REQUEST_METHOD', 'request_method'], ['CONTENT_TYPE', 'content_type'], ['CONTENT_LENGTH', 'content_length'],
  ['REQUEST_URI', 'request_uri'], ['DOCUMENT_URI', 'document_uri'], ['DOCUMENT_ROOT', 'document_root'], ['SERVER_PROTOCOL', 'server_protocol'],
  ['REMOTE_ADDR', 'remote_addr'], ['REMOTE_PORT', 'remote_port'], ['SERVER_ADDR', 'server_addr'], ['SERVER_PORT', 'server_port'],
  ['SERVER_NAME', 'host'], ['REQUEST_SCHEME', 'scheme'],
].map(([name, variable]) => `      fastcgi_param ${name} $${variable};`).join('\n')}
      fastcgi_param SERVER_SOFTWARE nginx;
      fastcgi_param GATEWAY_INTERFACE CGI/1.1;
    }
  }
}
`,
  );
  leash.run(fpm, [...settings.flatMap((setting) => ['-d', setting]), '-y', join(own, 'fpm.conf'), '-F', ...(isRoot ? ['-R'] : [])], { cwd: tree });
  return leash.run(nginx, ['-c', join(own, 'nginx.conf'), '-p', own], { cwd: tree });
}
