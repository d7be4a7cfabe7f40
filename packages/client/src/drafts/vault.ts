/** A value made unreadable. A fresh initialisation vector each time: one used twice under a key would give both texts away. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** Seals values with a key that is nowhere but in memory. What was sealed for one place opens in no other. */
export interface Vault {
  seal(place: string, value: unknown): Promise<Sealed>;
  /** @returns undefined where it cannot be opened: sealed with a key that is no more, for another place, or changed since */
  open(place: string, sealed: Sealed): Promise<unknown>;
}

const ivBytes = 12;

/**
 * AES-GCM with the school and the place as authenticated data.
 *
 * @param key 32 bytes, which the server holds for this person on this device
 */
export async function createVault(key: Uint8Array<ArrayBuffer>, school: string): Promise<Vault> {
  const secret = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const algorithm = (place: string, iv: Uint8Array<ArrayBuffer>) => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${school}/${place}`) });
  return {
    async seal(place, value) {
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
      return { iv, data: await crypto.subtle.encrypt(algorithm(place, iv), secret, new TextEncoder().encode(JSON.stringify(value))) };
    },
    async open(place, { iv, data }) {
      try {
        return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(algorithm(place, iv), secret, data)));
      } catch {
        return undefined;
      }
    },
  };
}
