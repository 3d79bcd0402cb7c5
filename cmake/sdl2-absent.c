/* What Dear ImGui's backend asks of SDL and the web app has no use for: game controllers and the 2D renderer.
   Leaving them out of the build saves their code; these say that there is none. */
#include "SDL.h"

SDL_bool SDL_IsGameController(int joystick_index) { (void)joystick_index; return SDL_FALSE; }
SDL_GameController* SDL_GameControllerOpen(int joystick_index) { (void)joystick_index; return NULL; }
void SDL_GameControllerClose(SDL_GameController* controller) { (void)controller; }
Uint8 SDL_GameControllerGetButton(SDL_GameController* controller, SDL_GameControllerButton button)
{ (void)controller; (void)button; return 0; }
Sint16 SDL_GameControllerGetAxis(SDL_GameController* controller, SDL_GameControllerAxis axis)
{ (void)controller; (void)axis; return 0; }
SDL_Renderer* SDL_GetRenderer(SDL_Window* window) { (void)window; return NULL; }
int SDL_GetRendererOutputSize(SDL_Renderer* renderer, int* w, int* h) { (void)renderer; *w = *h = 0; return -1; }
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) { (void)renderer; }

/* Emscripten's own answer knows every function of OpenGL ES by name, and so keeps all of them in the program. SDL asks
   for two; who draws links the functions it calls. */
#include <GLES3/gl3.h>
#include <string.h>

typedef void (*Function)(void);

Function eglGetProcAddress(const char* name)
{
    if (strcmp(name, "glGetString") == 0) return (Function)glGetString;
    if (strcmp(name, "glGetIntegerv") == 0) return (Function)glGetIntegerv;
    return NULL;
}
