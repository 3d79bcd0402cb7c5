/* libsodium multiplies Ed25519's base point with a table of 30 kB that no packer makes smaller: a thirtieth of the web
   app's download. Its multiplication of any point needs none, gives the same and also takes the same time for every
   secret; it is slower, which nobody notices in a program that signs once for what a person does. */
#include "private/ed25519_ref10.h"

void osmose_scalarmult_base(ge25519_p3* product, const unsigned char* scalar)
{
    static const unsigned char encoded[32] = {
        0x58, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66,
        0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66};
    ge25519_p3 base_point;
    ge25519_frombytes(&base_point, encoded);
    ge25519_scalarmult(product, scalar, &base_point);
}
