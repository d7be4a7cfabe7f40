/** What the plugin prints on a page, once, as `<script type="application/json" id="learningmentor-config">`. */
export interface MoodleConfig {
  /** The plugin's endpoint, `https://school.example/local/learningmentor/api.php`; in connected mode the server's address. */
  readonly baseUrl: string;
  /** Whether the path stands after the endpoint, or in its parameter `file` where the web server knows no slash arguments. */
  readonly rest?: 'path' | 'query';
  /** Moodle's word against forged requests, for whoever is signed in by a cookie. */
  readonly sesskey?: string;
  /** What the school words otherwise: an address for each language of the widgets (`en-GB`, `cy`), immutable; `{}` where nothing is. */
  readonly words?: Readonly<Record<string, string>>;
  /** In connected mode: where the plugin mints tokens for the server. */
  readonly tokenUrl?: string;
}

/** The config of the page, or undefined where the plugin printed none. */
export function configOf(page: Document): MoodleConfig | undefined {
  const text = page.getElementById('learningmentor-config')?.textContent;
  return text ? (JSON.parse(text) as MoodleConfig) : undefined;
}
