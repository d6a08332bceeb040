/* The link is the test: arch.link puts the whole of core and base beside this. */
int main(void)
{
	return 0;
}
