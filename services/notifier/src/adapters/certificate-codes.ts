/** Why Node refuses a certificate: codes of OpenSSL's verification (`X509_V_ERR_…`) and of its own check of the name. */
const CODES: readonly string[] = [
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
];

export function isCertificateCode(code: string): boolean {
  return CODES.includes(code) || /^(CERT_|ERROR_IN_CERT_|ERR_TLS_CERT_)/.test(code);
}
