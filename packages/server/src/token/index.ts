export { defaultIssuer, type Authenticate, type Claims, type TokenRefusal } from './claims.js';
export { jwt, type JwtOptions } from './jwt.js';
export { mintToken, type MintOptions } from './mint-token.js';
