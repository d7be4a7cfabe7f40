import type { ProblemCode } from '@learning-mentor/core/contract';
import type { Role } from '@learning-mentor/core/access';

/** What a token says. It narrows what a person may do; it never widens it. */
export interface Claims {
  /** Who vouches, and whom they mean by their own id. */
  readonly issuer: string;
  readonly subject: string;
  readonly school: string;
  /** The roles that the person may act in here, of those the school gave them. */
  readonly roles: readonly Role[];
  /** Only these pupils. */
  readonly pupils?: readonly string[];
  /** Only records of these kinds. */
  readonly kinds?: readonly string[];
  /** Milliseconds since 1970. Streams end then. */
  readonly expires: number;
}

/** Why a request is not let in. */
export interface TokenRefusal {
  readonly refusal: Extract<ProblemCode, 'not-signed-in' | 'token-invalid' | 'token-expired'>;
  readonly detail?: string;
}

/** Tells who asks. Answers a refusal; throws only where it cannot tell, such as when the keys cannot be fetched. */
export type Authenticate = (request: Request) => Promise<Claims | TokenRefusal>;

/** Who vouches where a host has only one system of its own and names none. */
export const defaultIssuer = 'host';
